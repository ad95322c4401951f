package io.stagesign.onespan;

import com.silanis.esl.api.model.Callback;
import com.silanis.esl.sdk.internal.UrlTemplate;
import io.stagesign.onespan.OneSpan.CallbackRegistration;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Registers our callback with an account: reads before it writes, since writing overwrites the one that is there. */
final class CallbackRegistrar {
    /** All that OneSpan's API 11.51 lists; the SDK's own enumeration lacks two. */
    private static final List<String> EVENTS = List.of(
            "DOCUMENT_SIGNED",
            "EMAIL_BOUNCE",
            "KBA_FAILURE",
            "PACKAGE_ACTIVATE",
            "PACKAGE_ARCHIVE",
            "PACKAGE_ATTACHMENT",
            "PACKAGE_COMPLETE",
            "PACKAGE_CREATE",
            "PACKAGE_DEACTIVATE",
            "PACKAGE_DECLINE",
            "PACKAGE_DELETE",
            "PACKAGE_EXPIRE",
            "PACKAGE_OPT_OUT",
            "PACKAGE_READY_FOR_COMPLETE",
            "PACKAGE_RESTORE",
            "PACKAGE_TRASH",
            "ROLE_REASSIGN",
            "SIGNER_COMPLETE",
            "SIGNER_LOCKED",
            "TEMPLATE_CREATE");

    private final URI url;
    private final String key;

    CallbackRegistrar(URI url, String key) {
        this.url = url;
        this.key = key;
    }

    CallbackRegistration register(Account account) {
        JsonNode current = account.find(each -> PlainJson.read(each.rest().get(each.url(UrlTemplate.CALLBACK_PATH))))
                .orElseGet(() -> PlainJson.read(null));
        String address = current.path("url").asString("");
        if (!address.isBlank() && !isOurs(address)) {
            return CallbackRegistration.TAKEN;
        }
        if (!isAsWanted(current)) {
            account.run(each -> {
                each.callbacks().register(wanted());
                return true;
            });
        }
        return CallbackRegistration.REGISTERED;
    }

    /** The path is unguessable: who has it is us, even at an address that we had before. */
    private boolean isOurs(String address) {
        return address.endsWith(url.getPath());
    }

    private boolean isAsWanted(JsonNode current) {
        Set<String> events = new HashSet<>();
        current.path("events").forEach(event -> events.add(event.asString("")));
        return url.toString().equals(current.path("url").asString(""))
                && key.equals(current.path("key").asString(""))
                && events.containsAll(EVENTS);
    }

    private Callback wanted() {
        Callback callback = new Callback().setUrl(url.toString()).setKey(key);
        EVENTS.forEach(callback::addEvent);
        return callback;
    }
}
