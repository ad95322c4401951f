package io.stagesign.onespan;

/** The JSON of a transaction as the API answers it: with nulls, fields of later versions and the consent document. */
record PackageJson(String id, String status, String key, String firstSigned, String secondSigned) {
    static PackageJson of(String status) {
        return new PackageJson(AccountStub.TRANSACTION.value(), status, AccountStub.KEY.toString(), "null", "null");
    }

    PackageJson withId(String other) {
        return new PackageJson(other, status, key, firstSigned, secondSigned);
    }

    PackageJson withKey(String other) {
        return new PackageJson(id, status, other, firstSigned, secondSigned);
    }

    PackageJson signed(String first, String second) {
        return new PackageJson(id, status, key, quoted(first), quoted(second));
    }

    @Override
    public String toString() {
        return """
                {"id":"%s","name":null,"type":"PACKAGE","status":"%s","language":"en","description":"StageSign %s",
                "emailMessage":null,"autocomplete":true,"trashed":false,"created":"2026-11-24T08:00:00Z",
                "completed":"2026-11-24T09:00:00Z","due":"2026-12-24T00:00:00Z","consent":null,"limits":null,
                "data":{"sdk":"Java v11.0.1","stagesignRequest":"%s"},
                "messages":[{"content":"too expensive","created":"2026-11-24T08:30:00Z","status":"NEW","from":null}],
                "settings":null,"sender":null,"someFutureField":{"a":1},
                "roles":[%s,%s],
                "documents":[
                {"id":"default-consent","name":"Electronic Disclosures and Signatures Consent","index":0,"size":0,
                "approvals":[{"id":"c1","role":"003000000000001AAA","accepted":"2026-11-24T08:01:00Z","fields":[]}]},
                {"id":"doc-1","name":"Größe №1.pdf","description":null,"index":1,"size":1234,"extract":false,"pages":[],
                "approvals":[{"id":"a1","name":null,"role":"003000000000001AAA","signed":%s,"accepted":null,"fields":[]},
                {"id":"a2","role":"003000000000002AAA","signed":%s,"fields":[]},
                {"id":"a3","role":"gone","signed":null,"fields":[]}]}]}""".formatted(
                        id,
                        status,
                        key,
                        key,
                        role("003000000000001AAA", false),
                        role("003000000000002AAA", true),
                        firstSigned,
                        secondSigned);
    }

    private static String role(String id, boolean locked) {
        return """
                {"id":"%s","name":"%s","type":"SIGNER","index":1,"data":null,"locked":%s,"reassign":false,"emailMessage":null,
                "signers":[{"id":"%s","email":"ann@example.com","firstName":"Ann","lastName":"Peeters","company":null,
                "auth":null,"group":null}]}""".formatted(id, id, locked, id);
    }

    private static String quoted(String moment) {
        return moment.equals("null") ? moment : "\"" + moment + "\"";
    }
}
