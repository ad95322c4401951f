package io.stagesign.emulator.account.document;

/** A file as a client sent it. */
public final class Upload {
    private final String fileName;
    private final String contentType;
    private final byte[] bytes;

    /**
     * Takes over the bytes without copying them.
     *
     * @param fileName the name in the multipart part
     * @param contentType its media type; may be empty
     * @param bytes its content
     */
    public Upload(String fileName, String contentType, byte[] bytes) {
        this.fileName = fileName;
        this.contentType = contentType;
        this.bytes = bytes;
    }

    public String fileName() {
        return fileName;
    }

    public String contentType() {
        return contentType;
    }

    public byte[] bytes() {
        return bytes;
    }
}
