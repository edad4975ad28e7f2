/** Rego's built-in functions: their signatures, and their bodies grouped by subject. */
package dev.plimsoll.rego.builtin;
