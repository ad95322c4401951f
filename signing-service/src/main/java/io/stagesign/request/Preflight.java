package io.stagesign.request;

import io.stagesign.job.WorkFolder;
import io.stagesign.job.WorkFolders;
import io.stagesign.onespan.OneSpan;
import io.stagesign.org.OrgId;
import io.stagesign.org.RecordId;
import io.stagesign.salesforce.Opportunity;
import io.stagesign.salesforce.Salesforce;
import org.springframework.stereotype.Component;

/** Tells what would be sent to whom, or why not: reads what the send job reads, and changes nothing. */
@Component
class Preflight {
    private final Salesforce salesforce;
    private final OneSpan oneSpan;
    private final SourceDownloads downloads;
    private final TransactionAssembler assembler;
    private final WorkFolders folders;

    Preflight(
            Salesforce salesforce,
            OneSpan oneSpan,
            SourceDownloads downloads,
            TransactionAssembler assembler,
            WorkFolders folders) {
        this.salesforce = salesforce;
        this.oneSpan = oneSpan;
        this.downloads = downloads;
        this.assembler = assembler;
        this.folders = folders;
    }

    Readiness of(OrgId org, RecordId id, Rule rule) {
        Opportunity opportunity = OpportunityReading.of(salesforce, org, id, rule);
        ThemeChoice theme = ThemeChoice.of(oneSpan, org, rule);
        Selection selection = assembler.select(opportunity, rule);
        try (WorkFolder folder = folders.open()) {
            return assembler.check(
                    opportunity, rule, theme, SourceDownloads.paths(downloads.of(org, selection, folder)));
        }
    }
}
