package io.stagesign.onespan;

import io.stagesign.onespan.TransactionState.Attachment;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Reads what signers uploaded out of a transaction's JSON: SDK 11.0.1 knows what was asked for (OneSpan: attachment
 * requirements), but not the list of files that later versions of the API keep with it.
 */
final class UploadedFiles {
    private static final Pattern ID = Pattern.compile("([A-Za-z0-9_=-]{1,64})(?::(\\d{1,9}))?");

    private UploadedFiles() {}

    /**
     * Returns the files.
     *
     * @param exists asks OneSpan whether there is a file for a requirement; an account that does not list files is asked
     */
    static List<Attachment> in(JsonNode transaction, Predicate<String> exists) {
        List<Attachment> found = new ArrayList<>();
        for (JsonNode role : transaction.path("roles")) {
            for (JsonNode requirement : role.path("attachmentRequirements")) {
                add(requirement, role.path("id").asString(""), exists, found);
            }
        }
        return found;
    }

    private static void add(JsonNode requirement, String signer, Predicate<String> exists, List<Attachment> found) {
        String id = requirement.path("id").asString("");
        String name = requirement.path("name").asString("");
        if (requirement.has("files")) {
            requirement
                    .path("files")
                    .forEach(file -> add(
                            id + ":" + file.path("id").asString(""),
                            signer,
                            name,
                            file.path("name").asString(""),
                            found));
        } else if (ID.matcher(id).matches() && exists.test(id)) {
            add(id, signer, name, "", found);
        }
    }

    private static void add(String id, String signer, String name, String fileName, List<Attachment> found) {
        if (!ID.matcher(id).matches()) {
            throw OneSpanFailures.unreadable();
        }
        found.add(new Attachment(id, signer, name, fileName));
    }

    /** Returns where a file is downloaded, below the transaction's address. */
    static String path(String attachmentId) {
        Matcher id = ID.matcher(attachmentId);
        if (!id.matches()) {
            throw new IllegalArgumentException("not an attachment id");
        }
        return "/attachment/" + id.group(1) + (id.group(2) == null ? "" : "/file/" + id.group(2));
    }
}
