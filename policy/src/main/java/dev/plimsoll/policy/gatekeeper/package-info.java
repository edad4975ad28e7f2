/** Gatekeeper's templates and constraints: what they match, what they are given, what they say. */
package dev.plimsoll.policy.gatekeeper;
