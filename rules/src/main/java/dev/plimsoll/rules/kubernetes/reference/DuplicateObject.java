package dev.plimsoll.rules.kubernetes.reference;

import dev.plimsoll.kubernetes.Cluster;
import dev.plimsoll.kubernetes.ClusterRule;
import dev.plimsoll.kubernetes.ObjectFact;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Related;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Finds objects of one kind, name and namespace that are written twice in one directory. */
public record DuplicateObject() implements ClusterRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/duplicate-object", Severity.ERROR, "Two manifests describe the same object")
        .tags("recommended", "reliability");
  }

  private static final Pattern ENVIRONMENT = Pattern.compile("(?i)(^|[^a-z])(dev|develop|development|test|testing|qa|int|stage|staging|uat|preprod|prod|production|live|local|ci|sandbox|demo|example|sample|old|new|v[0-9]+)([^a-z]|$)");

  /** What makes two objects one. */
  private record Key(Path directory, String group, String kind, String namespace, String name) {}

  @Override
  public void check(Cluster cluster, Findings findings) {
    Map<Key, ObjectFact> first = new HashMap<>();
    for (ObjectFact object : cluster.objects()) {
      if (object.name().isEmpty() || object.isGenerated() || object.name().indexOf('$') >= 0) {
        continue;
      }
      Key key = new Key(object.directory(), object.group(), object.kind(), object.namespace(), object.name());
      ObjectFact before = first.putIfAbsent(key, object);
      if (before != null && isTogether(before, object)) {
        findings.report(object, object.place(), object.kind() + " \"" + object.name() + "\" is already described in "
            + before.place().source().path().getFileName() + ", line " + before.place().line(),
            List.of(new Related(before.place(), "described here first")), List.of());
      }
    }
  }

  /** Whether both are applied together: files of one directory whose names speak of environments are alternatives. */
  private static boolean isTogether(ObjectFact a, ObjectFact b) {
    Path one = a.place().source().path();
    Path other = b.place().source().path();
    return one.equals(other) || !isAlternative(one) && !isAlternative(other);
  }

  private static boolean isAlternative(Path file) {
    return ENVIRONMENT.matcher(file.getFileName().toString()).find();
  }
}
