package io.stagesign.chaos;

import io.stagesign.emulator.account.mail.Mail;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Random;

/**
 * Somebody posts callbacks: with a wrong key, to the address of the other customer, or true ones again and again, which
 * say that everybody has signed although nobody has.
 */
final class ForgedCallbacks implements Trouble {
    private static final int ENOUGH = 200;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private int posted;
    private int taken;

    @Override
    public void next(World world, Random random) throws InterruptedException {
        Customer customer = world.any(random);
        List<Mail> mails = customer.account().account().mailbox().all();
        if (mails.isEmpty()) {
            return;
        }
        String transaction = mails.get(random.nextInt(mails.size())).packageId();
        Customer other = world.customers()
                .get((world.customers().indexOf(customer) + 1)
                        % world.customers().size());
        post(world, customer.callbackPath(), "wrong-key-" + posted, transaction, false);
        post(world, other.callbackPath(), customer.callbackKey(), transaction, other == customer);
        // the other customer's address and key, about a transaction that is not theirs: taken, and without effect
        post(world, other.callbackPath(), other.callbackKey(), transaction, true);
        post(world, customer.callbackPath(), customer.callbackKey(), transaction, true);
    }

    @Override
    public boolean isDone() {
        return posted >= ENOUGH;
    }

    @Override
    public String counts() {
        return "forged=" + posted + " admitted=" + taken;
    }

    private void post(World world, String path, String key, String transaction, boolean mayPass)
            throws InterruptedException {
        String body = """
                {"@class":"com.silanis.esl.packages.event.ESLProcessEvent","name":"PACKAGE_COMPLETE","sessionUser":"x",
                "packageId":"%s","message":"","documentId":"","createdDate":"2026-01-01T00:00:00.000Z"}""".formatted(transaction);
        HttpRequest request = HttpRequest.newBuilder(URI.create(world.fleet().uri() + "/callbacks/onespan/" + path))
                .header("Authorization", "Basic " + key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        posted++;
        try {
            int status = HTTP.send(request, BodyHandlers.discarding()).statusCode();
            if (!mayPass && status < 300) {
                taken++;
            }
        } catch (IOException e) {
            // no instance was there to refuse it
        }
    }
}
