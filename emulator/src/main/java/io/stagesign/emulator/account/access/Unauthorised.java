package io.stagesign.emulator.account.access;

import io.stagesign.emulator.account.model.Json;
import tools.jackson.databind.node.ObjectNode;

/** The body of every 401. */
final class Unauthorised {
    private Unauthorised() {}

    static ObjectNode json() {
        return Json.object()
                .put("code", 401)
                .put("messageKey", "error.unauthorised.invalidCredentials")
                .put("message", "The credentials are missing, wrong or expired")
                .put("name", "Unauthorized");
    }
}
