package io.stagesign.chaos;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

/**
 * What a run is asked for.
 *
 * @param seeds each a run of its own; one decides what goes wrong where, who signs and who does not; not how threads and
 *     processes meet
 * @param opportunities how many go through
 * @param instances of the service
 * @param boundaries at most so many step boundaries are visited by kill -9
 * @param scenarios one after the other, each in a world of its own
 */
record Options(List<Long> seeds, int opportunities, int instances, int boundaries, List<Scenario> scenarios) {
    static final String USAGE =
            "usage: scripts/chaos [--seed N | --seeds A..B] [--opportunities N] [--instances N] [--boundaries N]"
                    + " [--scenario NAME[,NAME...]]\nscenarios:\n" + Scenario.catalogue();

    /** @throws IllegalArgumentException with the way to write it right */
    static Options parse(String... args) {
        Options options = new Options(
                List.of(System.currentTimeMillis() % 100_000), 200, 3, Integer.MAX_VALUE, List.of(Scenario.ALL));
        if (args.length % 2 != 0) {
            throw new IllegalArgumentException(USAGE);
        }
        for (int i = 0; i < args.length; i += 2) {
            options = options.with(args[i], args[i + 1]);
        }
        return options;
    }

    private Options with(String name, String value) {
        return switch (name) {
            case "--seed", "--seeds" -> new Options(seeds(value), opportunities, instances, boundaries, scenarios);
            case "--opportunities" -> new Options(seeds, positive(value), instances, boundaries, scenarios);
            case "--instances" -> new Options(seeds, opportunities, positive(value), boundaries, scenarios);
            case "--boundaries" -> new Options(seeds, opportunities, instances, positive(value), scenarios);
            case "--scenario" -> new Options(seeds, opportunities, instances, boundaries, scenarios(value));
            default -> throw new IllegalArgumentException(name + "?\n" + USAGE);
        };
    }

    private static List<Long> seeds(String value) {
        String[] ends = value.split("\\.\\.", 2);
        return LongStream.rangeClosed(Long.parseLong(ends[0]), Long.parseLong(ends[ends.length - 1]))
                .boxed()
                .toList();
    }

    private static int positive(String value) {
        int number = Integer.parseInt(value);
        if (number < 1) {
            throw new IllegalArgumentException(value + " is too few\n" + USAGE);
        }
        return number;
    }

    private static List<Scenario> scenarios(String names) {
        return Arrays.stream(names.toUpperCase(Locale.ROOT).split(",", -1))
                .map(Scenario::valueOf)
                .toList();
    }
}
