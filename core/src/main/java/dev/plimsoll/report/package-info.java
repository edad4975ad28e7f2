/** Writes reports in the formats that people and their tools read. */
package dev.plimsoll.report;
