package io.stagesign.callback;

import io.stagesign.cloud.Answer;
import io.stagesign.cloud.CloudHttp;
import io.stagesign.cloud.CloudSettings;
import io.stagesign.cloud.RemoteFailure;
import io.stagesign.org.Org;
import io.stagesign.org.OrgId;
import io.stagesign.org.Orgs;
import io.stagesign.org.StageSignSettings;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.entity.ContentType;
import org.apache.http.entity.StringEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

/** Calls our own callback address as OneSpan would, and looks whether the call arrived here and nowhere else. */
@Component
public class LoopBack implements AutoCloseable {
    private static final CloudSettings BRIEF = new CloudSettings(
            Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(12), DataSize.ofMegabytes(1));

    private final CloudHttp http = new CloudHttp(BRIEF);
    private final Orgs orgs;
    private final CallbackChecks checks;
    private final CallbackRegistrations registrations;
    private final URI publicUrl;

    LoopBack(Orgs orgs, CallbackChecks checks, CallbackRegistrations registrations, StageSignSettings settings) {
        this.orgs = orgs;
        this.checks = checks;
        this.registrations = registrations;
        this.publicUrl = settings.publicUrl();
    }

    /** Returns what is wrong, or that nothing is. */
    public Result check(OrgId id) {
        Org org = orgs.get(id);
        String nonce = CallbackChecks.PREFIX + UUID.randomUUID();
        int status;
        try {
            status = http.call("The address " + publicUrl, call(org, nonce), Answer::status);
        } catch (RemoteFailure away) {
            return Result.failed(
                    away.sentence(),
                    "Check stagesign.public-url, the name server, the proxy, the certificate"
                            + " and the firewall between the internet and the service.");
        }
        return checks.arrived(id, nonce) ? registered(id) : lost(status);
    }

    /**
     * How the test ended.
     *
     * @param fix absent when nothing is wrong
     */
    public record Result(
            boolean ok, String detail, @Nullable String fix) {
        private static Result failed(String detail, String fix) {
            return new Result(false, detail, fix);
        }
    }

    @Override
    public void close() throws IOException {
        http.close();
    }

    private HttpPost call(Org org, String nonce) {
        HttpPost post = new HttpPost(CallbackAddress.of(publicUrl, org));
        post.setHeader(HttpHeaders.AUTHORIZATION, "Basic " + org.onespan().callbackKey());
        Map<String, String> body = Map.of("name", CallbackChecks.EVENT, "packageId", nonce);
        post.setEntity(new StringEntity(JsonMapper.shared().writeValueAsString(body), ContentType.APPLICATION_JSON));
        return post;
    }

    private static Result lost(int status) {
        if (status == 401) {
            return Result.failed(
                    "Another StageSign service answers at the public address: it does not know the path or the key.",
                    "Let stagesign.public-url lead to this service.");
        }
        return Result.failed(
                "The public address answers (HTTP " + status + "), but the call did not arrive here.",
                "Let stagesign.public-url lead to this service, and the proxy pass /callbacks/ with its headers.");
    }

    private Result registered(OrgId org) {
        if (registrations.isTaken(org)) {
            return Result.failed(
                    "The address works, but the OneSpan account calls another one: it can call only one.",
                    "Remove that registration in OneSpan Sign; StageSign registers its own within the hour.");
        }
        return new Result(true, "A callback through " + publicUrl + " arrived.", null);
    }
}
