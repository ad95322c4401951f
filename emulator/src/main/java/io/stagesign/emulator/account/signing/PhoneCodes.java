package io.stagesign.emulator.account.signing;

import io.stagesign.emulator.account.mail.MailRoom;
import io.stagesign.emulator.account.model.Role;
import io.stagesign.emulator.account.model.Transaction;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The codes that recipients get by SMS to show who they are: the last one sent counts, once. */
public final class PhoneCodes {
    private static final int CODES = 1_000_000;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, String> sent = new ConcurrentHashMap<>();
    private final MailRoom mails;

    public PhoneCodes(MailRoom mails) {
        this.mails = mails;
    }

    /** Sends a new code to the phone of a recipient who has one to show. */
    public void send(Transaction transaction, Role role) {
        if (role.authentication().isSms()) {
            String code = String.format(Locale.ROOT, "%06d", random.nextInt(CODES));
            sent.put(role.linkKey(), code);
            mails.code(
                    transaction, role, role.authentication().challenges().get(0).question(), code);
        }
    }

    /** Whether a code waits to be typed in. */
    public boolean isSent(Role role) {
        return sent.containsKey(role.linkKey());
    }

    /** Whether it is the code that was sent last, which is then used up. */
    public boolean accept(Role role, String code) {
        return sent.remove(role.linkKey(), code.strip());
    }

    public void clear() {
        sent.clear();
    }
}
