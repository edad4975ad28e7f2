/** What policies are given as input, with the places it came from. */
package dev.plimsoll.policy.input;
