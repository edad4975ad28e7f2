package dev.plimsoll.rules.compose;

import dev.plimsoll.compose.ImageReference;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is known of images that many projects use. */
final class KnownImages {
  /** Data stores by the last part of their repository, with the ports that give access to the data. */
  private static final Map<String, List<Integer>> STORES = Map.ofEntries(
      Map.entry("postgres", List.of(5432)), Map.entry("postgresql", List.of(5432)), Map.entry("postgis", List.of(5432)),
      Map.entry("pgvector", List.of(5432)), Map.entry("timescaledb", List.of(5432)), Map.entry("timescaledb-ha", List.of(5432)),
      Map.entry("pgbouncer", List.of(5432, 6432)), Map.entry("cockroach", List.of(26257)),
      Map.entry("mysql", List.of(3306, 33060)), Map.entry("mysql-server", List.of(3306, 33060)),
      Map.entry("mariadb", List.of(3306)), Map.entry("percona", List.of(3306)), Map.entry("server", List.of(1433)),
      Map.entry("mssql-server", List.of(1433)), Map.entry("azure-sql-edge", List.of(1433)),
      Map.entry("mongo", List.of(27017)), Map.entry("mongodb", List.of(27017)),
      Map.entry("mongodb-community-server", List.of(27017)), Map.entry("redis", List.of(6379)),
      Map.entry("redis-stack", List.of(6379)), Map.entry("redis-stack-server", List.of(6379)),
      Map.entry("valkey", List.of(6379)), Map.entry("keydb", List.of(6379)), Map.entry("dragonfly", List.of(6379)),
      Map.entry("memcached", List.of(11211)), Map.entry("elasticsearch", List.of(9200, 9300)),
      Map.entry("opensearch", List.of(9200, 9300, 9600)), Map.entry("cassandra", List.of(9042, 7000, 7199)),
      Map.entry("scylla", List.of(9042)), Map.entry("couchdb", List.of(5984)), Map.entry("neo4j", List.of(7474, 7687)),
      Map.entry("arangodb", List.of(8529)), Map.entry("rethinkdb", List.of(28015, 8080)),
      Map.entry("clickhouse-server", List.of(8123, 9000)), Map.entry("influxdb", List.of(8086)),
      Map.entry("etcd", List.of(2379, 2380)));

  /** Images of Docker Hub that are known to bring no healthcheck of their own. */
  private static final Set<String> WITHOUT_HEALTHCHECK = Set.of("postgres", "postgis/postgis", "pgvector/pgvector", "mysql",
      "mariadb", "mongo", "redis", "valkey/valkey", "rabbitmq", "memcached", "nginx", "httpd", "traefik", "caddy", "haproxy",
      "node", "python", "golang", "ruby", "php", "openjdk", "eclipse-temurin", "maven", "gradle", "alpine", "debian", "ubuntu",
      "busybox", "adminer", "wordpress", "elasticsearch", "zookeeper", "cassandra", "influxdb", "neo4j", "nats", "ghost",
      "nextcloud", "confluentinc/cp-kafka", "confluentinc/cp-zookeeper", "apache/kafka", "bitnami/postgresql", "bitnami/redis",
      "bitnami/kafka", "bitnami/mongodb", "bitnami/mariadb", "bitnami/mysql", "bitnami/zookeeper");

  private KnownImages() {}

  /** Whether it stores an application's data. */
  static boolean isStore(ImageReference image) {
    return !storePorts(image).isEmpty();
  }

  /** The ports under which a data store serves its data; none for other images. */
  static List<Integer> storePorts(ImageReference image) {
    if (image.isVariable() || image.name().equals("server") && !image.shortRepository().equals("mssql/server")) {
      return List.of();
    }
    return STORES.getOrDefault(image.name(), List.of());
  }

  static boolean hasNoHealthcheck(ImageReference image) {
    boolean hub = image.registry().isEmpty() || image.registry().equals("docker.io");
    return hub && WITHOUT_HEALTHCHECK.contains(image.shortRepository());
  }

  /** Whether {@code names} lists it by its repository or the last part of that. */
  static boolean isAmong(ImageReference image, Collection<String> names) {
    return names.contains(image.shortRepository()) || names.contains(image.name());
  }
}
