package io.stagesign.emulator.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An opportunity with everything its page shows. */
record OpportunityRecord(
        String id,
        String name,
        String account,
        String owner,
        String stage,
        @Nullable BigDecimal amount,
        @Nullable LocalDate closeDate,
        @Nullable String description,
        List<ContactRole> contactRoles,
        List<RecordFile> files) {

    /** A contact's part in the opportunity. */
    record ContactRole(
            String name,
            @Nullable String title,
            @Nullable String role,
            @Nullable String email,
            boolean primary) {}
}
