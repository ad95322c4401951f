package io.stagesign.request;

import io.stagesign.cloud.Download;
import io.stagesign.job.WorkFolder;
import io.stagesign.org.OrgId;
import io.stagesign.org.RecordId;
import io.stagesign.salesforce.Salesforce;
import io.stagesign.salesforce.SourceFile;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Downloads the files that were chosen, one after the other, for as long as somebody waits for them. */
@Component
class SourceDownloads {
    private final Salesforce salesforce;

    SourceDownloads(Salesforce salesforce) {
        this.salesforce = salesforce;
    }

    Map<SourceFile, Download> of(OrgId org, Selection selection, WorkFolder folder) {
        Map<SourceFile, Download> files = new LinkedHashMap<>();
        for (SourceFile file : selection.files()) {
            files.put(file, salesforce.download(org, file, folder.newFile()));
        }
        return files;
    }

    static Map<RecordId, Path> paths(Map<SourceFile, Download> files) {
        return files.entrySet().stream()
                .collect(Collectors.toMap(
                        each -> each.getKey().id(), each -> each.getValue().file()));
    }
}
