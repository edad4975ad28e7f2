package dev.plimsoll.cli;

import dev.plimsoll.engine.CheckRequest;
import java.io.PrintStream;

/** A bar on a terminal's standard error, drawn once a run has lasted a while. */
final class ProgressBar implements CheckRequest.Progress {
  private static final long QUIET_NANOS = 700_000_000L;
  private static final long REDRAW_NANOS = 100_000_000L;
  private static final int WIDTH = 30;

  private final PrintStream err;
  private final long started = System.nanoTime();
  private long drawn;
  private boolean isShown;

  ProgressBar(PrintStream err) {
    this.err = err;
  }

  @Override
  public synchronized void update(int done, int all) {
    long now = System.nanoTime();
    if (all == 0 || now - started < QUIET_NANOS || now - drawn < REDRAW_NANOS) {
      return;
    }
    drawn = now;
    isShown = true;
    int filled = (int) ((long) WIDTH * done / all);
    err.print("\r[" + "#".repeat(filled) + " ".repeat(WIDTH - filled) + "] " + done + "/" + all + " files");
    err.flush();
  }

  /** Wipes the bar away. */
  synchronized void clear() {
    if (isShown) {
      err.print("\r\u001b[K");
      err.flush();
    }
  }
}
