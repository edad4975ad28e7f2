/** Policies in Rego as rules: conftest's and Gatekeeper's, unchanged. */
package dev.plimsoll.policy;
