// Runs a file of statements twice in an embedded Neo4j and prints what is then in the database, as JSON lines.
// usage: java -cp 'NEO4J_JARS/*' LoadCypher.java STATEMENTS DATABASE_FOLDER
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.Entity;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;

public class LoadCypher {
  static final ObjectMapper JSON = new ObjectMapper();
  static final PrintStream OUT = new PrintStream(System.out, false, StandardCharsets.UTF_8);

  static Map<String, Object> properties(Entity entity) {
    return new HashMap<>(entity.getAllProperties());
  }

  static void print(Map<String, Object> record) throws Exception {
    OUT.println(JSON.writeValueAsString(record));
  }

  public static void main(String[] arguments) throws Exception {
    DatabaseManagementService service = new DatabaseManagementServiceBuilder(Path.of(arguments[1])).build();
    GraphDatabaseService database = service.database("neo4j");
    for (int time = 0; time < 2; ++time)
      for (String statement : Files.readAllLines(Path.of(arguments[0])))
        database.executeTransactionally(statement.substring(0, statement.length() - 1));
    try (var transaction = database.beginTx()) {
      for (Node node : (Iterable<Node>) transaction.getAllNodes().stream()::iterator) {
        Map<String, Object> record = properties(node);
        record.put("labels", java.util.stream.StreamSupport.stream(node.getLabels().spliterator(), false).map(Object::toString).toList());
        print(Map.of("node", record));
      }
      for (Relationship one : (Iterable<Relationship>) transaction.getAllRelationships().stream()::iterator) {
        Map<String, Object> record = properties(one);
        record.put("type", one.getType().name());
        record.put("source", one.getStartNode().getProperty("key"));
        record.put("target", one.getEndNode().getProperty("key"));
        print(Map.of("edge", record));
      }
    }
    OUT.flush();
    service.shutdown();
  }
}
