/** The syntax tree of POSIX and bash scripts, and what runs in them. */
package dev.plimsoll.shell;
