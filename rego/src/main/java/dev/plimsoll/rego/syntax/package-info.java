/** Rego's syntax: lexer, parser for versions 0 and 1 of the language, and the tree that they make. */
package dev.plimsoll.rego.syntax;
