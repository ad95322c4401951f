package io.stagesign.callback;

import io.stagesign.org.Org;
import java.net.URI;

/** Where an org's OneSpan account calls us. */
final class CallbackAddress {
    private CallbackAddress() {}

    static URI of(URI publicUrl, Org org) {
        String base = publicUrl.toString().replaceAll("/+$", "");
        return URI.create(base + "/callbacks/onespan/" + org.onespan().callbackPath());
    }
}
