/** What tells a credential from harmless text, for rules of every family. */
package dev.plimsoll.rules.credential;
