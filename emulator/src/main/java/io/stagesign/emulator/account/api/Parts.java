package io.stagesign.emulator.account.api;

import io.stagesign.emulator.account.document.Upload;
import io.stagesign.emulator.account.model.Refused;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads multipart requests as the SDK sends them: a part {@code payload} with JSON, and a part {@code file} per document. */
final class Parts {
    private Parts() {}

    static JsonNode payload(HttpServletRequest request, JsonMapper mapper) throws IOException, ServletException {
        Part payload = request.getPart("payload");
        if (payload == null) {
            throw Refused.invalid("payload", "The part payload is missing");
        }
        try {
            return mapper.readTree(payload.getInputStream());
        } catch (JacksonException unreadable) {
            throw Refused.invalid("payload", "The part payload is not JSON");
        }
    }

    static List<Upload> uploads(HttpServletRequest request) throws IOException, ServletException {
        List<Upload> uploads = new ArrayList<>();
        for (Part part : request.getParts()) {
            if (part.getName().equals("file")) {
                uploads.add(new Upload(
                        Objects.requireNonNullElse(part.getSubmittedFileName(), ""),
                        Objects.requireNonNullElse(part.getContentType(), ""),
                        part.getInputStream().readAllBytes()));
            }
        }
        return uploads;
    }
}
