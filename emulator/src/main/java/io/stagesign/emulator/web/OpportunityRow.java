package io.stagesign.emulator.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An opportunity in the list.
 *
 * @param guide what a visitor can see happen with it; empty for an opportunity that is no sample
 */
record OpportunityRow(
        String id,
        String name,
        String account,
        String stage,
        @Nullable BigDecimal amount,
        @Nullable LocalDate closeDate,
        String guide) {}
