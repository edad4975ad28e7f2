/**
 * Rego in process: policies are compiled once and evaluated many times, by many threads.
 *
 * <pre>{@code
 * Policy policy = Rego.compile(List.of(ModuleText.of("deny.rego", text)));
 * Query query = policy.query("data.main.deny");
 * Result result = query.evaluate(input, Options.defaults().withData(data));
 * for (Value message : result.elements()) {
 *   List<Read> reads = result.reads(message);
 * }
 * }</pre>
 *
 * <p>What is wrong with a policy or a query is a {@link dev.plimsoll.rego.RegoException} with OPA's codes and a place for
 * each defect. An evaluation that cannot be finished (a conflict, a limit, a built-in that is refused) is one too: it has no
 * result, and never passes for an empty one.
 */
package dev.plimsoll.rego;
