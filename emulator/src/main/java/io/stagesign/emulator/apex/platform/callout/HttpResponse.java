package io.stagesign.emulator.apex.platform.callout;

/** An HttpResponse. */
final class HttpResponse extends Message {

    private int statusCode;
    private String status = "";

    int statusCode() {
        return statusCode;
    }

    void statusCode(int code) {
        statusCode = code;
    }

    String status() {
        return status;
    }

    void status(String phrase) {
        status = phrase;
    }
}
