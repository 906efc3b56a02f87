package org.ojtpay.store;

/** What is written into a new cluster. */
final class ClusterTexts {

  /** The database of the business. */
  static final String DATABASE = "ojtpay";

  static final String HOST_ACCESS =
      """
      # TYPE  DATABASE  USER  ADDRESS       METHOD
      local   all       all                 scram-sha-256
      host    all       all   127.0.0.1/32  scram-sha-256
      """;

  private ClusterTexts() {}

  /** Rewritten at every start; what a board wants otherwise goes above the include line. */
  static String settings(int port) {
    return """
    # Written by ojtpay at every start of the server; a change here does not last.
    listen_addresses = '127.0.0.1'
    unix_socket_directories = ''
    port = %d
    max_connections = 120
    password_encryption = 'scram-sha-256'

    # What is confirmed must survive a loss of power.
    fsync = on
    synchronous_commit = on
    full_page_writes = on

    timezone = 'UTC'
    log_timezone = 'UTC'
    lc_messages = 'C'
    tcp_keepalives_idle = 30
    tcp_keepalives_interval = 10
    tcp_keepalives_count = 3

    # Statements and the details of errors carry people's names and numbers: never into the log.
    log_error_verbosity = terse
    log_min_error_statement = panic
    log_parameter_max_length_on_error = 0
    """
        .formatted(port == 0 ? 5432 : port);
  }

  /** One statement a line, as single-user mode wants it. The passwords are letters and digits. */
  static String roles(Keys keys) {
    return """
    SET log_min_error_statement = panic
    ALTER ROLE postgres PASSWORD '%s'
    CREATE ROLE ojtpay_owner LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD '%s'
    CREATE ROLE ojtpay_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD '%s'
    CREATE DATABASE ojtpay OWNER ojtpay_owner
    REVOKE ALL ON DATABASE ojtpay FROM PUBLIC
    REVOKE ALL ON DATABASE postgres FROM PUBLIC
    REVOKE ALL ON DATABASE template1 FROM PUBLIC
    GRANT CONNECT ON DATABASE ojtpay TO ojtpay_app
    """
        .formatted(keys.superuser(), keys.owner(), keys.app());
  }
}
