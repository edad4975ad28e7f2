package dev.plimsoll.rules.kubernetes.rbac;

import static dev.plimsoll.rules.kubernetes.rbac.RiskyRole.ANY;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.rule.Project;
import dev.plimsoll.rule.Rule;
import dev.plimsoll.rule.RuleProvider;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.rules.kubernetes.rbac.Right.Reading;
import java.util.ArrayList;
import java.util.List;

/** Rules about roles, bindings and ServiceAccounts. */
public final class RbacRules implements RuleProvider {
  private static final List<String> ROLES = List.of("roles", "clusterroles");
  private static final List<String> ROLES_AND_BINDINGS = List.of("roles", "clusterroles", "rolebindings", "clusterrolebindings");
  private static final String[] HANDLING = {"get", "list", "watch", "create", "update", "patch", "delete", "deletecollection", "impersonate"};
  private static final Right BIND = Right.to(Roles.GROUP, ROLES_AND_BINDINGS, "bind").read(Reading.GROUP_WILDCARDS);
  private static final Right ESCALATE = Right.to(Roles.GROUP, ROLES, "escalate").read(Reading.GROUP_WILDCARDS);
  private static final Right EXEC = Right.to("", List.of("pods/exec"), "create", "get").read(Reading.GROUP_WILDCARDS);
  private static final Right ATTACH = Right.to("", List.of("pods/attach"), "create", "get").read(Reading.GROUP_WILDCARDS);
  private static final Right SECRETS = Right.to("", List.of("secrets"), HANDLING);
  private static final Right CREATE_PODS = Right.to("", List.of("pods"), "create");
  private static final Right IMPERSONATE = Right.to("", List.of("users", "groups", "serviceaccounts"), "impersonate");
  private static final Right NODE_PROXY = Right.to("", List.of("nodes/proxy"), "create", "get");
  private static final Right SERVICE_STATUS = Right.to("", List.of("services/status"), "update", "patch");

  @Override
  public String family() {
    return "kubernetes";
  }

  @Override
  public List<Class<?>> targets() {
    return List.of(KubernetesObject.class, Project.class);
  }

  @Override
  public List<Rule<?>> rules() {
    List<Rule<?>> rules = new ArrayList<>(List.of(
        new AllRights(), AllResources.CLUSTER, AllResources.NAMESPACE, new AwsAuthChange(), new ClusterAdminBinding(),
        new DefaultAccountBinding(), new DefaultServiceAccount(), new DeprecatedServiceAccount(), new ImpliedToken(), new MountedToken(),
        new MountingDefaultAccount(), RiskySubject.ANONYMOUS, RiskySubject.AUTHENTICATED, RiskySubject.MASTERS, new UnseenRole(),
        new WildcardVerb(), WildcardInRole.GROUPS, WildcardInRole.RIGHTS));
    rules.addAll(riskyRoles());
    rules.addAll(riskyBindings());
    return List.copyOf(rules);
  }

  private static List<Rule<?>> riskyRoles() {
    return List.of(
        role("bind-verb", "bind any role", List.of("trivy:KSV-0050", "checkov:CKV_K8S_157"), BIND),
        role("cluster-role-binding-creation", "bind any role in the whole cluster", List.of("trivy:KSV-0052"),
            Right.to(Roles.GROUP, List.of("clusterrolebindings"), "create"), Right.to(Roles.GROUP, ROLES, "bind")),
        RiskyRole.of("cluster-secret-access", Severity.INFO, "handle the secrets of all namespaces", List.of("ClusterRole"),
            List.of("trivy:KSV-0041"), SECRETS),
        role("config-map-change", "change ConfigMaps", List.of("trivy:KSV-0049"), Right.toChange(List.of(""), "configmaps")),
        role("csr-approval", "approve certificates", List.of("checkov:CKV_K8S_156"),
            Right.to("certificates.k8s.io", List.of("certificatesigningrequests/approval"), "update", "patch").read(Reading.GROUP_WILDCARDS),
            Right.to("certificates.k8s.io", List.of("signers"), "approve").read(Reading.GROUP_WILDCARDS)),
        role("escalate-verb", "give themselves rights they lack", List.of("trivy:KSV-0050", "checkov:CKV_K8S_158"), ESCALATE),
        role("group-impersonation", "act as any group", List.of("trivy:KSV-0043"), Right.to("", List.of("groups"), "impersonate")),
        RiskyRole.of("namespace-secret-access", Severity.INFO, "handle the secrets of a namespace", List.of("Role"),
            List.of("trivy:KSV-0113"), SECRETS),
        role("network-change", "change where traffic goes", List.of("trivy:KSV-0056"),
            Right.toChange(List.of("", "discovery.k8s.io", "networking.k8s.io", "extensions"), "services", "endpoints", "endpointslices", "ingresses",
                "networkpolicies")),
        role("node-proxy-access", "run commands in pods past the API server", List.of("trivy:KSV-0047"), NODE_PROXY),
        role("pod-attach", "attach to containers", List.of("trivy:KSV-0054", "polaris:rolePodExecAttach", "polaris:clusterrolePodExecAttach"), ATTACH),
        role("pod-exec", "run commands in containers",
            List.of("trivy:KSV-0053", "polaris:rolePodExecAttach", "polaris:clusterrolePodExecAttach"), EXEC),
        role("pod-log-deletion", "delete the logs of pods", List.of("trivy:KSV-0042"),
            Right.to("", List.of("pods/log"), "delete", "deletecollection")),
        role("role-binding-change", "add subjects to bindings", List.of("trivy:KSV-0055"),
            Right.to(Roles.GROUP, List.of("rolebindings", "clusterrolebindings"), "update", "patch"),
            Right.to(Roles.GROUP, List.of("rolebindings", "clusterrolebindings"), "get")),
        role("role-binding-creation", "bind any role in a namespace", List.of("trivy:KSV-0051"),
            Right.to(Roles.GROUP, List.of("rolebindings"), "create"), Right.to(Roles.GROUP, ROLES, "bind")),
        role("user-impersonation", "act as any user or ServiceAccount", List.of(), Right.to("", List.of("users", "serviceaccounts"), "impersonate")),
        role("webhook-change", "change what admission webhooks see", List.of("trivy:KSV-0114", "checkov:CKV_K8S_155"),
            Right.toChange(List.of("admissionregistration.k8s.io"), "mutatingwebhookconfigurations", "validatingwebhookconfigurations")
                .read(Reading.GROUP_WILDCARDS)),
        role("workload-change", "change workloads", List.of("trivy:KSV-0048"),
            Right.toChange(List.of("", "apps", "batch", "extensions"), "pods", "deployments", "replicasets", "statefulsets", "daemonsets", "jobs",
                "cronjobs", "replicationcontrollers")));
  }

  private static List<Rule<?>> riskyBindings() {
    return List.of(
        RiskyBinding.of("bound-admin-rights", "do everything, as cluster-admin can",
            List.of("polaris:clusterrolebindingClusterAdmin", "polaris:rolebindingClusterAdminClusterRole", "polaris:rolebindingClusterAdminRole",
                "polaris:rolebindingRolePodExecAttach", "polaris:rolebindingClusterRolePodExecAttach", "polaris:clusterrolebindingPodExecAttach"),
            Roles::isEverything),
        RiskyBinding.of("bound-escalation", "give themselves more rights", List.of("checkov:CKV2_K8S_1"),
            grant -> BIND.isGivenBy(grant) || ESCALATE.isGivenBy(grant)),
        RiskyBinding.of("bound-impersonation", "act as somebody else", List.of("checkov:CKV2_K8S_3"), IMPERSONATE::isGivenBy),
        RiskyBinding.of("bound-node-proxy", "run commands in pods past the API server", List.of("checkov:CKV2_K8S_2"), NODE_PROXY::isGivenBy),
        RiskyBinding.of("bound-pod-creation", "create pods", List.of("kube-linter:access-to-create-pods"),
            CREATE_PODS.read(Reading.WILDCARDS)::isGivenBy),
        RiskyBinding.of("bound-pod-exec", "run commands in containers",
            List.of("polaris:rolebindingRolePodExecAttach", "polaris:rolebindingClusterRolePodExecAttach", "polaris:clusterrolebindingPodExecAttach",
                "checkov:CKV2_K8S_2"),
            grant -> EXEC.isGivenBy(grant) || ATTACH.isGivenBy(grant)),
        RiskyBinding.of("bound-secret-access", "handle all secrets", List.of("kube-linter:access-to-secrets", "checkov:CKV2_K8S_5"),
            SECRETS.read(Reading.WILDCARDS)::isGivenBy),
        RiskyBinding.of("bound-service-status", "set the address of a load balancer", List.of("checkov:CKV2_K8S_4"), SERVICE_STATUS::isGivenBy));
  }

  private static RiskyRole role(String name, String what, List<String> aliases, Right... rights) {
    return RiskyRole.of(name, Severity.INFO, what, ANY, aliases, rights);
  }
}
