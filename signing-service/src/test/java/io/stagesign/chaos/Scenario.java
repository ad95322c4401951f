package io.stagesign.chaos;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What goes wrong in a run. The numbers are those of docs/reliability.md. */
enum Scenario {
    ALL("R1, R3, R6, R10, R11, R14 and R15 at once") {
        @Override
        List<Trouble> troubles(Options options) {
            return List.of(
                    StandingFaults.callbacks(30),
                    StandingFaults.unreliableClouds(1),
                    StandingFaults.lostAnswers(3),
                    new HangingClouds(1),
                    new KillsAtBoundaries(options.boundaries()),
                    new FullLimits(),
                    new DatabaseOutages(),
                    new ClockJumps());
        }
    },
    R1("callbacks: 30 % lost, doubled, late, out of order") {
        @Override
        List<Trouble> troubles(Options options) {
            return List.of(StandingFaults.callbacks(30));
        }
    },
    R2("no callback ever arrives") {
        @Override
        List<Trouble> troubles(Options options) {
            return List.of(StandingFaults.callbacks(100));
        }
    },
    R3("kill -9 before and after each call to a cloud") {
        @Override
        List<Trouble> troubles(Options options) {
            return List.of(new KillsAtBoundaries(options.boundaries()));
        }
    },
    R4("kill -9 of random instances, every few seconds") {
        @Override
        List<Trouble> troubles(Options options) {
            return List.of(new RandomKills(Duration.ofSeconds(6)));
        }
    },
    R5("an instance stands still, is taken over, and goes on") {
        @Override
        List<Trouble> troubles(Options options) {
            return List.of(new StandStills());
        }
    },
    R6("PostgreSQL is killed or stopped") {
        @Override
        List<Trouble> troubles(Options options) {
            return List.of(new DatabaseOutages());
        }
    },
    R7("PostgreSQL ends every session, again and again") {
        @Override
        List<Trouble> troubles(Options options) {
            return List.of(new LostConnections());
        }
    },
    R8("the primary of PostgreSQL is killed, and its synchronous standby promoted") {
        @Override
        List<Trouble> troubles(Options options) {
            return List.of(new Promotions());
        }
    },
    R9("instances are cut off from database, org or account, or meet silence") {
        @Override
        List<Trouble> troubles(Options options) {
            return List.of(new Partitions());
        }
    },
    R10(
            "both clouds refuse, break and hang: 429, 502, 503 as HTML, expired sessions, locked rows, codes nobody knows") {
        @Override
        List<Trouble> troubles(Options options) {
            return List.of(StandingFaults.unreliableClouds(3), new HangingClouds(2));
        }
    },
    R11("the answer to what was done is lost: create, send, upload, update") {
        @Override
        List<Trouble> troubles(Options options) {
            return List.of(StandingFaults.lostAnswers(25));
        }
    },
    R14("an org refuses calls for a while: API switched off, storage full, daily limit reached and reset") {
        @Override
        List<Trouble> troubles(Options options) {
            return List.of(new FullLimits());
        }
    },
    R15("the clock of an instance jumps ten minutes forward or back") {
        @Override
        List<Trouble> troubles(Options options) {
            return List.of(StandingFaults.slowClouds(1_500), new ClockJumps());
        }
    },
    R16("the disk of the database is full, or those of the instances") {
        @Override
        List<Trouble> troubles(Options options) {
            return List.of(new FullDisks());
        }

        @Override
        void prepare(Path folder, Options options) throws IOException, InterruptedException {
            FullDisks.prepare(folder, options.instances());
        }

        @Override
        void release(Path folder, Options options) throws IOException, InterruptedException {
            FullDisks.release(folder, options.instances());
        }
    },
    R17(
            "every instance ends and is started again, one after the other: with --from, from an older version to this one") {
        @Override
        List<Trouble> troubles(Options options) {
            return List.of(StandingFaults.slowClouds(3_000), new RollingRestarts());
        }

        @Override
        Program program(Program present) {
            return present.afterOlder();
        }
    },
    R18("documents that nobody can sign among the others: encrypted, XFA, broken off, empty, huge, misnamed") {
        @Override
        List<Trouble> troubles(Options options) {
            return List.of(new PoisonDocuments());
        }
    },
    R20("the database comes back as it was a while ago") {
        @Override
        List<Trouble> troubles(Options options) {
            return List.of(new OlderState());
        }
    },
    R19("forged, misdirected and repeated callbacks") {
        @Override
        List<Trouble> troubles(Options options) {
            return List.of(new ForgedCallbacks());
        }
    };

    private final String what;

    Scenario(String what) {
        this.what = what;
    }

    abstract List<Trouble> troubles(Options options);

    /** Makes ready the folder in which everything will lie. */
    void prepare(Path folder, Options options) throws IOException, InterruptedException {}

    /** Lets go of what {@link #prepare} took; the world is closed. */
    void release(Path folder, Options options) throws IOException, InterruptedException {}

    /** Returns what instances are started with. */
    Program program(Program present) {
        return present;
    }

    static String catalogue() {
        return Arrays.stream(values())
                .map(each -> "  %-4s %s".formatted(each.name(), each.what))
                .collect(Collectors.joining("\n"));
    }
}
