package io.stagesign.emulator.org;

import io.stagesign.emulator.org.store.Blob;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/** An org with the package of this repository installed, and short ways to put records into it. */
public final class SampleOrg implements AutoCloseable {
    public static final Instant NOW = Instant.parse("2026-11-24T09:30:00Z");

    public final Org org;

    public SampleOrg() {
        this(OrgSettings.demo(Path.of("..")));
    }

    public SampleOrg(OrgSettings settings) {
        this.org = new Org(settings, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    public String opportunity(String name) {
        return opportunity(name, Map.of());
    }

    public String opportunity(String name, Map<String, ?> more) {
        Map<String, Object> values = new HashMap<>(
                Map.of("Name", name, "StageName", "Prospecting", "CloseDate", LocalDate.of(2026, 12, 31)));
        values.putAll(more);
        return org.insert("Opportunity", values);
    }

    public String contact(String lastName, String email) {
        return org.insert("Contact", Map.of("LastName", lastName, "Email", email));
    }

    public String role(String opportunity, String contact, String role) {
        return org.insert(
                "OpportunityContactRole", Map.of("OpportunityId", opportunity, "ContactId", contact, "Role", role));
    }

    public String file(String opportunity, String name, String content) {
        return org.insert(
                "ContentVersion",
                Map.of("PathOnClient", name, "VersionData", blob(content), "FirstPublishLocationId", opportunity));
    }

    public Blob blob(String content) {
        try {
            return org.blobs().keep(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        org.close();
    }
}
