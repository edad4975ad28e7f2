/** Runs the tests that policies bring along: {@code test_} rules and Gatekeeper's suites. */
package dev.plimsoll.policy.test;
