package io.stagesign.emulator.sample;

import io.stagesign.emulator.org.Org;
import io.stagesign.emulator.org.store.Blob;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Creates the kinds of records that sample data consists of, all owned by one rep. */
final class SampleRecords {
    private final Org org;
    private final String owner;

    SampleRecords(Org org, String owner) {
        this.org = org;
        this.owner = owner;
    }

    String account(String name, String industry) {
        return org.insert("Account", Map.of("Name", name, "Industry", industry, "OwnerId", owner));
    }

    String opportunity(String account, Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("AccountId", account);
        all.put("OwnerId", owner);
        return org.insert("Opportunity", all);
    }

    /** Creates a contact whose address follows from the name. */
    String contact(String account, String name, String title) {
        String id = contactWithoutEmail(account, name);
        org.update(id, Map.of("Title", title, "Email", addressOf(name)));
        return id;
    }

    String contactWithoutEmail(String account, String name) {
        int space = name.indexOf(' ');
        return org.insert(
                "Contact",
                Map.of(
                        "AccountId",
                        account,
                        "FirstName",
                        name.substring(0, space),
                        "LastName",
                        name.substring(space + 1),
                        "OwnerId",
                        owner));
    }

    void role(String opportunity, String role, boolean primary, String contact) {
        org.insert(
                "OpportunityContactRole",
                Map.of("OpportunityId", opportunity, "ContactId", contact, "Role", role, "IsPrimary", primary));
    }

    void file(String opportunity, String name, byte[] content) {
        org.insert(
                "ContentVersion",
                Map.of(
                        "PathOnClient", name,
                        "VersionData", kept(content),
                        "FirstPublishLocationId", opportunity,
                        "OwnerId", owner));
    }

    void attachment(String opportunity, String name, byte[] content) {
        org.insert(
                "Attachment",
                Map.of(
                        "ParentId", opportunity,
                        "Name", name,
                        "ContentType", "application/pdf",
                        "Body", kept(content),
                        "OwnerId", owner));
    }

    private Blob kept(byte[] content) {
        try {
            return org.blobs().keep(new ByteArrayInputStream(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String addressOf(String name) {
        // the one letter of the sample names that has no base letter to fall back to
        String plain = Normalizer.normalize(name.replace('Ł', 'L'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
        return plain.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.com";
    }
}
