/** The Pod Security Standards: a rule for each control, and what a namespace's own label makes of them. */
package dev.plimsoll.rules.pss;
