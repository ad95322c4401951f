package io.stagesign.emulator.web;

import java.util.List;
import java.util.Optional;
import org.springframework.core.io.Resource;

/** What the pages need from the Salesforce org. */
interface Sales {

    /** Returns every opportunity, by close date. */
    List<OpportunityRow> opportunities();

    Optional<OpportunityRecord> opportunity(String id);

    /** Moves an opportunity to a stage in the name of a user. */
    StageChange enterStage(String userId, String opportunityId, String stage);

    /** Returns a file, a version of one, or a classic attachment. */
    Optional<Download> download(String id);

    /** A file's name, with its extension, and its content. */
    record Download(String name, Resource content) {}

    /** What became of a stage change. */
    sealed interface StageChange {
        /** The org saved it. */
        record Saved() implements StageChange {}

        /** The org's own words for why it did not save. */
        record NotSaved(String message) implements StageChange {}
    }
}
