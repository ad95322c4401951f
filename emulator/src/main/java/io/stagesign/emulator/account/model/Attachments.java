package io.stagesign.emulator.account.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The files that one recipient is asked for (OneSpan: attachment requirements), and what it has uploaded. Requirements live
 * in the role's JSON; their {@code files} are written by the account alone.
 */
public final class Attachments {
    private static final String REQUIREMENTS = "attachmentRequirements";

    private final Map<String, List<AttachedFile>> files = new HashMap<>();
    private ObjectNode role;
    private int uploads;

    Attachments(ObjectNode role) {
        this.role = role;
        write();
    }

    /** A file that was uploaded; its id counts up within the recipient. */
    public record AttachedFile(int id, StoredFile file, Instant at) {}

    /** What is asked for. */
    public record Requirement(
            String id, String name, String description, boolean required, String status, List<AttachedFile> files) {
        /** Whether the recipient still has to upload something: a file that the sender rejected does not count. */
        public boolean isMissing() {
            return required && (files.isEmpty() || status.equals("REJECTED"));
        }
    }

    public List<Requirement> requirements() {
        return nodes().stream().map(this::requirement).toList();
    }

    public Optional<Requirement> requirement(String id) {
        return requirements().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** Returns the names of what is required and not there yet. */
    public List<String> missing() {
        return requirements().stream()
                .filter(Requirement::isMissing)
                .map(Requirement::name)
                .toList();
    }

    /** Keeps a file for a requirement, beside those that are there. */
    void add(String requirement, StoredFile file, Instant now) {
        files.computeIfAbsent(requirement, id -> new ArrayList<>()).add(new AttachedFile(uploads++, file, now));
        setStatus(requirement, "COMPLETE");
        write();
    }

    /** Takes a file away again. */
    void remove(String requirement, AttachedFile file) {
        List<AttachedFile> kept = files.getOrDefault(requirement, new ArrayList<>());
        kept.remove(file);
        file.file().delete();
        if (kept.isEmpty()) {
            setStatus(requirement, "INCOMPLETE");
        }
        write();
    }

    /** Takes over a changed role: what was uploaded stays. */
    void change(ObjectNode changed) {
        role = changed;
        write();
    }

    /** Somebody else signs: what the one before uploaded is gone. */
    void clear() {
        files.values().forEach(each -> each.forEach(file -> file.file().delete()));
        files.clear();
        nodes().forEach(each -> each.put("status", "INCOMPLETE"));
        write();
    }

    private void setStatus(String requirement, String status) {
        nodes().stream()
                .filter(each -> Json.text(each, "id").equals(requirement))
                .forEach(each -> each.put("status", status));
    }

    private Requirement requirement(ObjectNode json) {
        String id = Json.text(json, "id");
        return new Requirement(
                id,
                Json.text(json, "name"),
                Json.text(json, "description"),
                json.path("required").asBoolean(false),
                Json.text(json, "status"),
                List.copyOf(files.getOrDefault(id, List.of())));
    }

    private void write() {
        for (ObjectNode each : nodes()) {
            ArrayNode list = each.putArray("files");
            for (AttachedFile file : files.getOrDefault(Json.text(each, "id"), List.of())) {
                list.addObject()
                        .put("id", file.id())
                        .put("name", file.file().fileName())
                        .put("insertDate", Json.date(file.at()))
                        .put("preview", false);
            }
        }
    }

    private List<ObjectNode> nodes() {
        return role.path(REQUIREMENTS)
                .valueStream()
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .toList();
    }
}
