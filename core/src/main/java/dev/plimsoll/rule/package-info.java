/** What a rule is, what it looks at and what it reports. */
package dev.plimsoll.rule;
