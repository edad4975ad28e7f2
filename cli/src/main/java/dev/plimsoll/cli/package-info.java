/** The command line: it reads arguments, asks the engine and writes what comes back. */
package dev.plimsoll.cli;
