package io.stagesign.salesforce;

/** A session of the integration user: its token and where it counts. */
record AccessToken(String value, String instanceUrl) {
    private static final String API = "65.0";

    String soapEndpoint() {
        return instanceUrl + "/services/Soap/u/" + API;
    }

    String record(String object, String rest) {
        return instanceUrl + "/services/data/v" + API + "/sobjects/" + object + rest;
    }

    String bearer() {
        return "Bearer " + value;
    }

    @Override
    public String toString() {
        return "AccessToken[" + instanceUrl + "]";
    }
}
