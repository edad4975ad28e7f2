/**
 * The executable form of a policy: expressions that have at most one value, steps that are run in every way they can hold,
 * and the rules made of them. Made once by the compiler, run by many threads; all that changes is in an
 * {@link dev.plimsoll.rego.eval.Evaluation} and its frames. Not for use from outside the Rego module.
 */
package dev.plimsoll.rego.eval;
