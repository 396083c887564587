#!/usr/bin/env python3
"""How fast the page is, in a Chromium without a graphics card.
usage: page_bench.py INYEON [RELATIONS...]
Prints a line for each size: the export, the file, the time from opening to the first drawing (each the median of
three), and the times between frames while the wheel zooms and the mouse drags (median, worst)."""
import pathlib
import statistics
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "exports" / "html"))
import browser  # noqa: E402
import large  # noqa: E402

FRAMES = """new Promise((done) => {
  const canvas = document.getElementById('drawing'), box = canvas.getBoundingClientRect(), gaps = [];
  const at = { clientX: box.left + box.width / 2, clientY: box.top + box.height / 2, bubbles: true, cancelable: true, view: window };
  let last = performance.now(), step = 0;
  const frame = (now) => {
    gaps.push(now - last);
    last = now;
    if (step === 60) return done(gaps.slice(2));
    step += 1;
    ACTION
    requestAnimationFrame(frame);
  };
  START
  requestAnimationFrame(frame);
})"""
WHEEL = FRAMES.replace("START", "").replace(
    "ACTION", "canvas.dispatchEvent(new WheelEvent('wheel', { ...at, deltaY: step % 30 < 15 ? -40 : 40 }));")
DRAG = FRAMES.replace("START", "canvas.dispatchEvent(new MouseEvent('mousedown', at));").replace(
    "ACTION", "window.dispatchEvent(new MouseEvent('mousemove', { ...at, clientX: at.clientX + 3 * step }));"
    "if (step === 60) window.dispatchEvent(new MouseEvent('mouseup', at));")


def first_drawing(b, path):
    b.open(path)
    return b.run("performance.getEntriesByName('drawn')[0].startTime")


def measure(inyeon, work, relations):
    begin = time.monotonic()
    path = large.large_page(inyeon, work, relations)
    made = time.monotonic() - begin
    with browser.Browser() as b:
        drawn = statistics.median(first_drawing(b, path) for _ in range(3))
        wheel = b.run(WHEEL)
        time.sleep(1)
        drag = b.run(DRAG)
    print(f"{relations} relations: ingest and export {made:.1f} s, {path.stat().st_size / 1e6:.1f} MB, "
          f"first drawing {drawn:.0f} ms, zoom {statistics.median(wheel):.0f}/{max(wheel):.0f} ms a frame, "
          f"drag {statistics.median(drag):.0f}/{max(drag):.0f} ms a frame", flush=True)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        for size in [int(n) for n in sys.argv[2:]] or [200, 2000, 20000]:
            measure(sys.argv[1], pathlib.Path(folder), size)
