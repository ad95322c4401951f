package io.stagesign.job;

/**
 * A kind of durable work. A run may happen twice, may stop anywhere and may find that everything is done already; it
 * throws what went wrong and leaves repeating to {@link RetryPolicy}.
 *
 * @param <K> what it works on: a request or an org, named by its {@code toString}
 */
public interface Job<K> {
    /** Returns the name under which the job is asked for and stored. */
    String name();

    /** Reads a key that was stored as text. */
    K key(String text);

    /** Does what is still to be done, and says when to look again. */
    Next run(K key);

    /** Records why a run failed, where the person who can act looks, and says when to try again. */
    Next failed(K key, Failure failure);
}
