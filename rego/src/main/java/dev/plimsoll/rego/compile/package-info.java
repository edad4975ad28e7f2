/**
 * From syntax to executable form: names are resolved, nested terms that iterate become statements of their own, statements
 * are ordered so that every variable is bound before it is needed, and rules are laid out under {@code data}.
 */
package dev.plimsoll.rego.compile;
