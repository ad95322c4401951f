package io.stagesign.outcome;

/** What a rep reads about the stage of the opportunity once signing has ended. */
final class Sentences {
    private Sentences() {}

    static String moved(WantedStage stage) {
        return "The opportunity is in the stage “%s” now.".formatted(stage.to());
    }

    static String elsewhere(WantedStage stage, String now) {
        return "The opportunity was not moved to the stage “%s”: it has left “%s” and is in “%s”."
                .formatted(stage.to(), stage.from(), now);
    }

    static String refused(WantedStage stage, String reason) {
        return "The opportunity could not be moved to the stage “%s”: %s Move it yourself once that is put right."
                .formatted(stage.to(), reason);
    }
}
