package io.stagesign.org;

import java.net.URI;

/**
 * An org that uses this service.
 *
 * @param name under which it is configured: for log and health, never sent anywhere
 * @param tokenSha256 lower-case hex SHA-256 of the token with which the org calls us
 * @param namespace of the package in that org; blank when its metadata was deployed without one
 */
public record Org(
        OrgId id,
        String name,
        String tokenSha256,
        String namespace,
        SalesforceAccess salesforce,
        OneSpanAccess onespan) {

    /** How we reach the org's Salesforce. */
    public record SalesforceAccess(URI myDomainUrl, String clientId, Login login) {
        @Override
        public String toString() {
            return "SalesforceAccess[" + myDomainUrl + "]";
        }
    }

    /** How we prove to Salesforce who we are. */
    public sealed interface Login {
        /** OAuth 2.0 client credentials flow. */
        record ClientCredentials(String clientSecret) implements Login {
            @Override
            public String toString() {
                return "ClientCredentials";
            }
        }

        /**
         * OAuth 2.0 JWT bearer flow.
         *
         * @param privateKey PKCS #8 in PEM
         * @param audience of the assertion, such as {@code https://login.salesforce.com}
         */
        record JwtBearer(String username, String privateKey, String audience) implements Login {
            @Override
            public String toString() {
                return "JwtBearer";
            }
        }
    }

    /**
     * How we reach the org's OneSpan Sign account, and how that account calls us.
     *
     * @param baseUrl of its API, ending in {@code /api}
     * @param callbackPath last part of the callback address, unguessable
     * @param callbackKey that OneSpan sends with every callback
     */
    public record OneSpanAccess(URI baseUrl, String apiKey, String callbackPath, String callbackKey) {
        @Override
        public String toString() {
            return "OneSpanAccess[" + baseUrl + "]";
        }
    }
}
