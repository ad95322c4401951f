package io.stagesign.database;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

/** Why something cannot be stored at the moment: no defect of the program, and over as soon as somebody sees to it. */
public enum StorageTrouble {
    DISK_FULL(
            "The disk of the signing service is full: whoever runs it has to make room. Then this goes on by itself."),
    DATABASE_FULL(
            "The disk of the signing service's database is full: whoever runs it has to make room. Then this goes on"
                    + " by itself."),
    DATABASE_AWAY("The signing service does not reach its database. As soon as it does, this goes on by itself.");

    /** As the kernel says it: the JDK has no type of its own for these. */
    private static final List<String> FULL =
            List.of("No space left on device", "Disk quota exceeded", "File too large");

    private static final String FULL_STATE = "53100";

    /** https://www.postgresql.org/docs/current/errcodes-appendix.html: connection, resources, intervention, system. */
    private static final List<String> AWAY_CLASSES = List.of("08", "53", "57P", "58");

    private final String sentence;

    StorageTrouble(String sentence) {
        this.sentence = sentence;
    }

    /** Returns what happened and what to do, for the person who can act. */
    public String sentence() {
        return sentence;
    }

    /** Finds such a reason in a failure or in what caused it. */
    public static Optional<StorageTrouble> in(Throwable failure) {
        return Stream.iterate(failure, each -> each != null, Throwable::getCause)
                .limit(12)
                .flatMap(each -> of(each).stream())
                .findFirst();
    }

    private static Optional<StorageTrouble> of(Throwable failure) {
        if (failure instanceof IOException disk) {
            return Optional.of(DISK_FULL).filter(full -> isFull(String.valueOf(disk.getMessage())));
        }
        if (failure instanceof CannotGetJdbcConnectionException) {
            return Optional.of(DATABASE_AWAY);
        }
        String state = failure instanceof SQLException sql ? String.valueOf(sql.getSQLState()) : "";
        if (state.equals(FULL_STATE)) {
            return Optional.of(DATABASE_FULL);
        }
        return Optional.of(DATABASE_AWAY).filter(away -> AWAY_CLASSES.stream().anyMatch(state::startsWith));
    }

    private static boolean isFull(String message) {
        return FULL.stream().anyMatch(message::endsWith);
    }
}
