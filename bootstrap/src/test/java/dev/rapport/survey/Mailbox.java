package dev.rapport.survey;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** A mail server that keeps what it is sent, and refuses whom it is told to refuse. */
public final class Mailbox {

    private final List<Mail> received = new CopyOnWriteArrayList<>();
    private final Map<String, RejectException> refusals = new ConcurrentHashMap<>();
    private final List<String> refused = new CopyOnWriteArrayList<>();
    private @Nullable SMTPServer server;

    /** @param recipient of the envelope, which is who gets it, whatever the headers say */
    public record Mail(String recipient, byte[] bytes) {

        /** All of them, as they were sent. */
        public String headers() {
            String raw = new String(bytes, StandardCharsets.UTF_8);
            return raw.substring(0, raw.indexOf("\r\n\r\n"));
        }

        String header(String name) {
            try {
                String[] values = message().getHeader(name);
                assertThat(values).as(name).hasSize(1);
                return jakarta.mail.internet.MimeUtility.unfold(values[0]);
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }

        public String subject() {
            try {
                return message().getSubject();
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }

        /** @param type such as {@code text/plain} */
        public String part(String type) {
            try {
                var parts = (Multipart) message().getContent();
                for (int i = 0; i < parts.getCount(); i++) {
                    if (parts.getBodyPart(i).isMimeType(type)) {
                        return String.valueOf(parts.getBodyPart(i).getContent());
                    }
                }
                throw new AssertionError("no part " + type);
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** The links of the part that is HTML, in their order. */
        List<String> links() {
            Matcher links = Pattern.compile("href=\"([^\"]*)\"").matcher(part("text/html"));
            return links.results()
                    .map(link -> link.group(1).replace("&amp;", "&"))
                    .toList();
        }

        private MimeMessage message() throws MessagingException {
            return new MimeMessage(jakarta.mail.Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
        }
    }

    /** Does nothing if it is open. */
    public void open() {
        if (server != null) {
            return;
        }
        int port = ConfigProvider.getConfig().getValue("quarkus.mailer.port", Integer.class);
        server = SMTPServer.port(port)
                .bindAddress(InetAddress.getLoopbackAddress())
                .messageHandlerFactory(_ -> new Keeping())
                .build();
        server.start();
    }

    public void close() {
        if (server != null) {
            server.stop();
            server = null;
        }
    }

    public void refuse(String recipient, int code, String words) {
        refusals.put(recipient, new RejectException(code, words));
    }

    public void refuseNoLonger(String recipient) {
        refusals.remove(recipient);
    }

    /** How often a mail to this recipient was refused. */
    public long refusalsOf(String recipient) {
        return refused.stream().filter(recipient::equals).count();
    }

    /** The only mail to somebody, which comes within some seconds. */
    public Mail awaitOne(String recipient) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (to(recipient).isEmpty() && System.nanoTime() < end) {
            pause(50);
        }
        assertThat(to(recipient)).as("mails to " + recipient).hasSize(1);
        return to(recipient).getFirst();
    }

    public List<Mail> to(String recipient) {
        return received.stream()
                .filter(mail -> mail.recipient().equals(recipient))
                .toList();
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Keeping implements MessageHandler {

        private final List<String> recipients = new CopyOnWriteArrayList<>();

        @Override
        public void from(String sender) {}

        @Override
        public void recipient(String recipient) throws RejectException {
            RejectException refusal = refusals.get(recipient);
            if (refusal != null) {
                refused.add(recipient);
                throw refusal;
            }
            recipients.add(recipient);
        }

        @Override
        public @Nullable String data(InputStream data) throws IOException {
            byte[] bytes = data.readAllBytes();
            recipients.forEach(recipient -> received.add(new Mail(recipient, bytes)));
            return null;
        }

        @Override
        public void done() {}
    }
}
