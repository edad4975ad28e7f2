/** Runs the examples in rules' pages. */
package dev.plimsoll.testing;
