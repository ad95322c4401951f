package io.stagesign.chaos;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;

/**
 * Passes the bytes of connections on to a port of this machine. Because each instance has relays of its own, one can be
 * cut off from something while the others are not, and a cloud's caller can be told by its port.
 */
final class Relay implements AutoCloseable {
    private static final int ATTEMPTS = 4;

    private final ServerSocket server;
    private final IntSupplier target;
    private final Set<Link> links = ConcurrentHashMap.newKeySet();
    private boolean frozen;
    private volatile boolean cut;

    /** @param target asked for each connection */
    Relay(IntSupplier target) {
        this.target = target;
        try {
            server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        daemon(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /** Tells whether a connection that arrives from this port comes through here. */
    boolean uses(int port) {
        return links.stream().anyMatch(link -> link.out.getLocalPort() == port);
    }

    /** Closes every connection and takes no new one. */
    void cut() {
        cut = true;
        links.forEach(Link::close);
    }

    /** Keeps every connection and passes nothing on: what was sent seems to have arrived. */
    synchronized void freeze() {
        frozen = true;
    }

    /** Passes everything on again, what has been kept as well. */
    synchronized void open() {
        cut = false;
        frozen = false;
        notifyAll();
    }

    @Override
    public void close() {
        open();
        cut();
        Link.close(server);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                link(server.accept());
            } catch (IOException closed) {
                // the next turn sees it
            }
        }
    }

    private void link(Socket in) {
        Socket out;
        try {
            out = connect(ATTEMPTS);
            in.setTcpNoDelay(true);
            out.setTcpNoDelay(true);
        } catch (IOException unreachable) {
            Link.close(in);
            return;
        }
        Link link = new Link(in, out);
        links.add(link);
        daemon(() -> pass(link, in, out));
        daemon(() -> pass(link, out, in));
    }

    /** Where one target refuses, the next is tried, as a load balancer does. */
    private Socket connect(int attempts) throws IOException {
        if (cut) {
            throw new IOException("cut");
        }
        Socket out = new Socket();
        try {
            out.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target.getAsInt()), 2_000);
            return out;
        } catch (IOException refused) {
            out.close();
            if (attempts > 1) {
                return connect(attempts - 1);
            }
            throw refused;
        }
    }

    private void pass(Link link, Socket from, Socket to) {
        byte[] buffer = new byte[16_384];
        try (link;
                InputStream input = from.getInputStream();
                OutputStream output = to.getOutputStream()) {
            for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) {
                awaitThaw();
                output.write(buffer, 0, read);
            }
        } catch (IOException | InterruptedException broken) {
            // both ends learn of it
        } finally {
            links.remove(link);
        }
    }

    private synchronized void awaitThaw() throws InterruptedException {
        while (frozen) {
            wait();
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "relay");
        thread.setDaemon(true);
        thread.start();
    }

    private record Link(Socket in, Socket out) implements AutoCloseable {
        @Override
        public void close() {
            close(in);
            close(out);
        }

        private static void close(java.io.Closeable end) {
            try {
                end.close();
            } catch (IOException e) {
                // it is closed
            }
        }
    }
}
