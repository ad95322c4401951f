package io.stagesign.salesforce;

import io.stagesign.cloud.Answer;
import io.stagesign.cloud.CloudHttp;
import io.stagesign.cloud.RemoteFailure;
import io.stagesign.cloud.RemoteFailure.Help;
import io.stagesign.org.Org;
import io.stagesign.org.Org.Login;
import io.stagesign.org.Org.SalesforceAccess;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.apache.http.NameValuePair;
import org.apache.http.client.entity.UrlEncodedFormEntity;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.message.BasicNameValuePair;
import tools.jackson.databind.JsonNode;

/** Opens a session of the integration user with OAuth 2.0, and makes sure that it is one of the right org. */
final class OAuthLogin {
    private static final String JWT_BEARER = "urn:ietf:params:oauth:grant-type:jwt-bearer";

    private final CloudHttp http;
    private final Clock clock;

    OAuthLogin(CloudHttp http, Clock clock) {
        this.http = http;
        this.clock = clock;
    }

    AccessToken login(Org org) {
        SalesforceAccess access = org.salesforce();
        HttpPost post = new HttpPost(access.myDomainUrl().resolve("/services/oauth2/token"));
        post.setHeader("Accept", "application/json");
        post.setEntity(new UrlEncodedFormEntity(form(access), StandardCharsets.UTF_8));
        return http.call(SalesforceFailures.CLOUD, post, answer -> token(org, answer));
    }

    private List<NameValuePair> form(SalesforceAccess access) {
        if (access.login() instanceof Login.JwtBearer jwt) {
            String assertion = JwtAssertion.of(access.clientId(), jwt, clock.instant());
            return List.of(pair("grant_type", JWT_BEARER), pair("assertion", assertion));
        }
        String secret = ((Login.ClientCredentials) access.login()).clientSecret();
        return List.of(
                pair("grant_type", "client_credentials"),
                pair("client_id", access.clientId()),
                pair("client_secret", secret));
    }

    private static AccessToken token(Org org, Answer answer) throws IOException {
        JsonNode json = Json.read(answer.text());
        String value = json.path("access_token").asString("");
        if (!answer.isSuccess() || value.isEmpty()) {
            throw LoginFailures.of(answer, json);
        }
        requireOrg(org, json.path("id").asString(""));
        return new AccessToken(value, instanceUrl(org, json.path("instance_url").asString("")));
    }

    /** The id URL ends with /id/{org id}/{user id}; the org id may have its short form. */
    private static void requireOrg(Org org, String idUrl) {
        String[] parts = idUrl.split("/", -1);
        String given = parts.length < 2 ? "" : parts[parts.length - 2];
        if (given.length() < 15 || !org.id().value().startsWith(given.substring(0, 15))) {
            throw new RemoteFailure(
                    Help.NEEDS_SOMEONE,
                    "The Salesforce login configured for this org opens another org: enter the My Domain URL and the"
                            + " credentials of org " + org.id() + ".",
                    null);
        }
    }

    /** The token goes to this address: only over https, or to the very address that gave it (the emulator's). */
    private static String instanceUrl(Org org, String given) {
        String address = given.replaceAll("/+$", "");
        boolean secure = address.matches("https://[A-Za-z0-9.-]+(:[0-9]{1,5})?");
        if (!secure && !address.equals(origin(org.salesforce().myDomainUrl()))) {
            throw new RemoteFailure(
                    Help.NEEDS_SOMEONE, "Salesforce named an address for this org that is not secure (https).", null);
        }
        return address;
    }

    private static String origin(URI url) {
        return url.getScheme() + "://" + url.getAuthority();
    }

    private static NameValuePair pair(String name, String value) {
        return new BasicNameValuePair(name, value);
    }
}
