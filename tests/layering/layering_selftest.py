"""The include check must fail on planted violations, and only on them."""
import tempfile
from pathlib import Path

from layering import faults

CASES = [
    ("graph/model/a.h", '#include "ingest/read/reader.h"', 1),
    ("ingest/ko/a.cpp", '#include "graph/store/graph_store.h"', 1),
    ("export/a.cpp", '#include "ingest/clause/analysis.h"', 1),
    ("graph/query/a.h", "#include <boost/graph/adjacency_list.hpp>", 1),
    ("graph/query/a.cpp", "#include <boost/graph/adjacency_list.hpp>", 0),
    ("export/a.cpp", '#include "graph/query/graph_source.h"', 0),
]
for path, line, expected in CASES:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, path)
        file.parent.mkdir(parents=True)
        file.write_text(line + "\n", encoding="utf-8")
        found = faults(Path(folder))
        assert len(found) == expected, (path, line, found)
