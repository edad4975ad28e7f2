package dev.plimsoll.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/** Works on items on all cores and hands the results over one by one, in the order of the items. */
final class Parallel {
  private static final int THREADS = Math.max(1, Runtime.getRuntime().availableProcessors());
  private static final int AHEAD = 64 * THREADS;
  private static final long STACK_BYTES = 16L << 20;

  private Parallel() {}

  static <I, O> void each(List<I> items, Function<I, O> work, Consumer<O> take, CheckRequest.Progress progress) {
    if (items.isEmpty()) {
      return;
    }
    int threads = Math.min(THREADS, items.size());
    ExecutorService executor = Executors.newFixedThreadPool(threads, task -> {
      Thread thread = new Thread(null, task, "plimsoll", STACK_BYTES);
      thread.setDaemon(true);
      return thread;
    });
    try {
      Deque<Future<O>> pending = new ArrayDeque<>();
      int next = 0;
      for (int done = 0; done < items.size(); done++) {
        while (next < items.size() && pending.size() < AHEAD) {
          I item = items.get(next++);
          pending.add(executor.submit(() -> work.apply(item)));
        }
        take.accept(pending.remove().get());
        progress.update(done + 1, items.size());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } finally {
      executor.shutdownNow();
    }
  }
}
