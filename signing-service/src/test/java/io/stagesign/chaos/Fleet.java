package io.stagesign.chaos;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** All instances behind one address, which passes each connection to one that runs; what dies is started anew. */
final class Fleet implements AutoCloseable {
    private final Relay front = new Relay(this::next);
    private final AtomicInteger turn = new AtomicInteger();
    private final List<Instance> instances = new ArrayList<>();
    private final Thread ending = new Thread(this::end, "end of fleet");
    private volatile boolean down;
    private final Thread supervisor = new Thread(this::supervise, "supervisor");

    URI uri() {
        return URI.create("http://localhost:" + front.port());
    }

    List<Instance> instances() {
        return instances;
    }

    /** Starts so many instances, one after the other, and returns when all are ready. */
    void start(int count, Path folder, DatabaseServer database, List<Customer> customers, Program program)
            throws InterruptedException {
        // whatever ends this process ends those as well
        Runtime.getRuntime().addShutdownHook(ending);
        for (int number = 1; number <= count; number++) {
            Instance instance = new Instance(number, folder, freePort(), uri(), database, customers, program);
            instances.add(instance);
            startUntilReady(instance);
        }
        supervisor.setDaemon(true);
        supervisor.start();
    }

    /** Returns the instance that made a call which a cloud has received from this port. */
    Optional<Instance> caller(int port) {
        return instances.stream().filter(each -> each.made(port)).findFirst();
    }

    List<Instance> running() {
        return instances.stream().filter(Instance::isRunning).toList();
    }

    /** Ends every instance and starts none until {@link #up}. */
    void down() {
        synchronized (instances) {
            down = true;
        }
        instances.forEach(Instance::kill);
    }

    void up() {
        down = false;
    }

    /** Lets every instance go on and reach everything again. */
    void heal() {
        instances.forEach(instance -> {
            instance.goOn();
            instance.open();
        });
    }

    @Override
    public void close() {
        end();
        try {
            Runtime.getRuntime().removeShutdownHook(ending);
        } catch (IllegalStateException ends) {
            // this process ends right now, and the hook with it
        }
    }

    private void end() {
        // or the supervisor would start anew what ends here
        synchronized (instances) {
            down = true;
        }
        supervisor.interrupt();
        instances.forEach(Instance::close);
        front.close();
    }

    /** One start at a time, so that those that live keep some of the processor. */
    private void supervise() {
        try {
            while (true) {
                for (Instance instance : instances) {
                    if (!instance.isRunning()) {
                        startUntilReady(instance);
                    }
                }
                Thread.sleep(200);
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private void startUntilReady(Instance instance) throws InterruptedException {
        synchronized (instances) {
            if (!down) {
                instance.start();
            }
        }
        while (!down && instance.isRunning() && !instance.isReady()) {
            Thread.sleep(50);
        }
    }

    private int next() {
        List<Instance> running = running();
        return running.isEmpty()
                ? 1
                : running.get(Math.floorMod(turn.getAndIncrement(), running.size()))
                        .port();
    }

    /** None that the system gives away by itself: while an instance is dead, its port would be somebody else's. */
    private static int freePort() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(10_000, 32_000);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                // the next may be free
            }
        }
    }
}
