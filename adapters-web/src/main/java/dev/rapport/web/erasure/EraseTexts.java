package dev.rapport.web.erasure;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of exporting and erasing a customer. Other languages: {@code messages/erase_<language>.properties}. */
@MessageBundle("erase")
interface EraseTexts {

    @Message("What is stored of this customer")
    String section();

    @Message("Everything at once, to hand out or to take along; or to remove for good.")
    String section_text();

    @Message("Export as a file")
    String export();

    @Message("Erase…")
    String erase();

    @Message("Erase “{name}”?")
    String title(String name);

    @Message("This is for good. Nobody can bring it back.")
    String warning();

    @Message("What is removed")
    String removed();

    @Message("What stays")
    String kept();

    @Message("Names that the customer is known by: {count}")
    String identities(String count);

    @Message("Events, with all that they add to scores and totals: {count}")
    String events(String count);

    @Message("Values of traits, former ones included: {count}")
    String traits(String count);

    @Message("Memberships of accounts: {count}")
    String memberships(String count);

    @Message("Responses to surveys: {responses}, with {answers} answers and comments")
    String responses(String responses, String answers);

    @Message("Times that a survey asked: {askings}, by {invitations} e-mails, also those that wait")
    String askings(String askings, String invitations);

    @Message("Refused events that name the customer: {count}")
    String rejected(String count);

    @Message("Refused rows of imported files that name the customer, which lose their content: {count}")
    String rows(String count);

    @Message("A proof that somebody was erased, with the date and these numbers and without personal data.")
    String kept_proof();

    @Message("Accounts, with their traits.")
    String kept_accounts();

    @Message(
            "If the customer unsubscribed from e-mails: a digest of the address, so that it is never written to again.")
    String kept_unsubscribed();

    @Message("A new event of the same id begins a new customer. The same events sent again add nothing.")
    String afterwards();

    @Message("Export first")
    String export_first();

    @Message("Erase for good")
    String yes();

    @Message("Keep the customer")
    String no();

    @Message("Data")
    String parent();

    @Message("Erased customers")
    String list();

    @Message("Proofs without personal data. They are kept for good.")
    String list_summary();

    @Message("Nobody was erased yet")
    String none();

    @Message("A customer’s page has “Erase” at its end. What was removed is listed here afterwards, in numbers.")
    String none_text();

    @Message("Customers")
    String customers();

    @Message("Erased")
    String at();

    @Message("Proof")
    String proof();

    @Message("Names")
    String column_identities();

    @Message("Events")
    String column_events();

    @Message("Traits")
    String column_traits();

    @Message("Responses")
    String column_responses();

    @Message("User id")
    String user_id();

    @Message("No customer with this user id was erased")
    String not_erased();

    @Message("Check how the id is written: small and capital letters count.")
    String not_erased_text();

    @Message("Erased on this page: {count}")
    String shown(String count);

    @Message("Export CSV")
    String export_list();

    @Message("Was it erased?")
    String check();
}
