package dev.plimsoll.rego.builtin;

import dev.plimsoll.rego.value.ObjectValue;
import dev.plimsoll.rego.value.SetValue;
import dev.plimsoll.rego.value.StringValue;
import dev.plimsoll.rego.value.Value;

import java.util.List;
import java.util.stream.Stream;

/**
 * Built-ins that need the network, the machine or chance, of which an offline check must not guess what they would say; and
 * those that Plimsoll does not have. A malformed request is an error as ever.
 */
final class Refused implements Builtin.Body {
  private static final SetValue REQUIRED = names("method url");
  private static final SetValue KNOWN = names("method url body enable_redirect force_json_decode force_yaml_decode headers raw_body "
      + "tls_use_system_certs tls_ca_cert tls_ca_cert_file tls_ca_cert_env_variable tls_client_cert tls_client_cert_file "
      + "tls_client_cert_env_variable tls_client_key tls_client_key_file tls_client_key_env_variable tls_insecure_skip_verify "
      + "tls_server_name timeout cache force_cache force_cache_duration_seconds raise_error caching_mode max_retry_attempts "
      + "cache_ignored_headers");

  @Override
  public Value call(String name, BuiltinContext context, Value[] arguments) {
    if (name.equals("http.send")) {
      requireRequest(new Arguments(name, arguments).object(0));
    }
    boolean lacking = name.startsWith("graphql.") || name.startsWith("crypto.") || name.startsWith("strings.");
    throw new NotEvaluable("\"" + name + "\" is not evaluable" + (lacking ? " here" : " offline"));
  }

  private static void requireRequest(ObjectValue request) {
    SetValue unknown = Sets.difference(request.keySet(), KNOWN);
    SetValue missing = Sets.difference(REQUIRED, request.keySet());
    if (unknown.size() > 0) {
      throw BuiltinError.type("invalid request parameters(s): " + unknown);
    }
    if (missing.size() > 0) {
      throw BuiltinError.type("missing required request parameters(s): " + missing);
    }
  }

  private static SetValue names(String words) {
    List<StringValue> names = Stream.of(words.split(" ")).map(StringValue::of).toList();
    return SetValue.of(names);
  }
}
