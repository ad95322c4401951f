package io.stagesign.emulator.account.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.swing.text.BadLocationException;
import javax.swing.text.rtf.RTFEditorKit;

/** Takes the paragraphs out of documents that are text, more or less: TXT and RTF. */
final class PlainText {
    private PlainText() {}

    static List<String> of(byte[] bytes) {
        return new String(bytes, UTF_8).lines().toList();
    }

    static List<String> ofRtf(byte[] bytes) throws IOException {
        RTFEditorKit kit = new RTFEditorKit();
        javax.swing.text.Document document = kit.createDefaultDocument();
        try {
            kit.read(new ByteArrayInputStream(bytes), document, 0);
            return document.getText(0, document.getLength()).lines().toList();
        } catch (BadLocationException broken) {
            throw new IOException(broken);
        }
    }
}
